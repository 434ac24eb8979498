import { pick } from '../../prisma/seed/random.ts'

/** What a grid worker writes about a category: title and description; {place} is filled in. */
const told: Record<string, readonly (readonly [title: string, description: string])[]> = {
  'component:01001': [['{place}门口供水井盖缺失', '井盖不见了，已放置锥桶提醒，早晚人流量大，请尽快补盖。']],
  'component:01002': [
    ['{place}污水井盖松动冒水', '雨后井盖顶起，污水外溢，路面湿滑。'],
    ['{place}西侧污水井盖破损', '井盖裂成两半，车辆经过有响声。'],
  ],
  'component:01003': [['{place}雨水井盖下沉', '井盖比路面低约五厘米，有电动车在此摔倒。']],
  'component:01011': [['{place}燃气井附近有异味', '走近能闻到燃气味，已劝离周边居民，请立即到场。']],
  'component:01037': [['{place}北路段路灯连续不亮', '四盏路灯不亮，夜间漆黑，居民反映多次。']],
  'component:01076': [['{place}3栋电梯异响停运', '电梯运行时异响，今早停在六楼，物业已贴告示。']],
  'component:02010': [['{place}路口斑马线磨损', '标线几乎看不清，学生上下学存在隐患。']],
  'component:02014': [['{place}路口信号灯不亮', '东向西方向信号灯全灭，早高峰拥堵。']],
  'component:02017': [['{place}路边护栏被撞倒', '约六米护栏倒伏在机动车道上，已简单摆正。']],
  'component:03005': [['{place}垃圾箱破损', '箱盖脱落，箱体开裂，污水流到人行道。']],
  'component:04002': [
    ['{place}行道树断枝悬挂', '大风后粗枝折断挂在树上，下方是人行道。'],
    ['{place}行道树倾斜', '树干明显向道路一侧倾斜，根部松动。'],
  ],
  'component:04013': [['{place}绿地踩踏裸露', '草皮被踩出小路，约二十平方米裸露，雨天有泥水。']],
  'matter:06001': [['{place}楼顶正在搭建铁棚', '发现施工人员正在搬运钢管，业主称为遮雨。']],
  'matter:06004': [
    ['{place}16栋屋檐破损掉落', '屋檐水泥块脱落，下方是儿童活动区，已拉警戒线。'],
    ['{place}外墙瓷砖脱落', '临街一面瓷砖脱落三处，有空鼓。'],
  ],
  'matter:06010': [
    ['{place}南门暴露垃圾', '垃圾堆放超过两平方米，有异味，居民意见大。'],
    ['{place}垃圾无人清运', '昨晚至今未清运，散落到路面。'],
  ],
  'matter:06011': [['{place}旁堆放装修垃圾', '约三立方米装修垃圾占用停车位，来源不明。']],
  'matter:06012': [['{place}路面积尘泥污', '运输车带泥上路，约一百米路面有泥污。']],
  'matter:06013': [
    ['{place}前道路坑洼', '坑槽直径约六十厘米，深五厘米以上，夜间危险。'],
    ['{place}人行道地砖塌陷', '三块地砖下沉，老人绊倒过。'],
  ],
  'matter:06017': [['{place}绿化带垃圾较多', '绿化带内有饮料瓶、塑料袋，长期无人清理。']],
  'matter:06020': [['{place}空地焚烧树叶', '有人焚烧落叶，烟雾较大，已劝阻。']],
  'matter:06025': [['映水{place}段水面漂浮物', '水面漂浮水草和泡沫箱，约十平方米。']],
  'matter:06026': [['映水{place}段排口水体发黑', '排口流出黑色污水，有异味，疑似偷排。']],
  'matter:06027': [['{place}餐馆油烟扰民', '午晚高峰油烟直排，楼上居民无法开窗。']],
  'matter:06028': [['{place}夜间音响扰民', '晚十点后仍有音响外放，多户居民投诉。']],
  'matter:06029': [['{place}路口露天烧烤', '占用人行道烧烤，烟雾大，地面油污。']],
  'matter:06034': [['{place}长期停放废弃车辆', '一辆无牌面包车停放半年以上，轮胎已瘪。']],
  'matter:06036': [
    ['{place}楼道口堆放杂物', '纸箱、旧家具堵塞楼道口，影响通行。'],
    ['老武装部沿街乱堆杂物', '沿街堆放木板和旧桌椅，约五米。'],
  ],
  'matter:06042': [['{place}垃圾桶满溢', '四个垃圾桶全部满溢，地面有散落。']],
  'matter:06048': [['{place}后山挡土墙外鼓', '挡土墙出现裂缝并外鼓，雨天有渗水，已疏散停车。']],
  'matter:06051': [['{place}盲道断裂被占', '盲道砖缺失五块，一段被电动车占用。']],
  'matter:07001': [['{place}墙面小广告成片', '围墙上贴满小广告，约三十张。']],
  'matter:07003': [['{place}楼顶广告牌松动', '大风时晃动，铁皮一角翘起，有坠落风险。']],
  'matter:08001': [['{place}工地夜间施工', '晚十一点仍在浇筑，未见公示许可。']],
  'matter:08004': [['{place}工地扬尘', '裸土未覆盖，出入口未冲洗，风大时尘土飞扬。']],
  'matter:08007': [['{place}工地围挡倾斜', '约十米围挡向人行道倾斜，底部已松动。']],
  'matter:09001': [['{place}门口游商占道', '三辆三轮车卖水果，占用人行道。']],
  'matter:09005': [['{place}商铺店外经营', '店主将货架摆到人行道上，行人只能走机动车道。']],
  'matter:09006': [['{place}路口占道经营', '早市结束后仍有摊贩滞留，堵塞路口。']],
  'matter:09009': [['{place}机动车堵塞人行道', '四辆小车停在人行道上，婴儿车无法通过。']],
  'matter:09010': [['{place}电动车乱停成片', '地铁口电动车堵住出口，倒伏一片。']],
  'matter:09011': [['{place}共享单车堆积', '约三十辆单车堆在公交站，无法候车。']],
  'matter:09012': [['{place}消防通道被占用', '两辆车停在消防通道上，联系不上车主。']],
  'matter:10002': [['{place}架空线缆脱落', '一根线缆垂到一人高，暂不清楚是否带电，已围护。']],
}

const places = [...'桂枫榕樟梅兰竹菊荷松'].flatMap((tree) =>
  ['苑', '园小区', '街农贸市场'].map((kind) => `${tree}${kind}`),
)

export type Story = { title: string; description: string; place: string }

/** Takes a category and its name; gives what somebody might write about it. Categories without a story get a plain one. */
export function tellStory(key: string, name: string, random: () => number): Story {
  const place = pick(places, random)
  const [title, description] = pick(told[key] ?? [[`{place}${name}`, `巡查发现${name}，请安排处理。`] as const], random)
  return { title: title.replace('{place}', place), description, place }
}

/** The categories that have stories, as `kind:code`. */
export const toldCategories = Object.keys(told)
