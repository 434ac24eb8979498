-- Why: live pages follow the feed by (transaction, id); ids alone are given before COMMIT and do not come in order.
-- Lock: short, the table holds a day. Way back: drop the index.
CREATE INDEX "feed_tx_id_idx" ON "feed"("tx", "id");
