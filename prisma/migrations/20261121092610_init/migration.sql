-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "outbox_state" AS ENUM ('pending', 'sent', 'dropped', 'parked');

-- CreateEnum
CREATE TYPE "unit_kind" AS ENUM ('region', 'department');

-- CreateEnum
CREATE TYPE "task_state" AS ENUM ('open', 'completed', 'taken_back', 'moved');

-- CreateEnum
CREATE TYPE "clock_state" AS ENUM ('running', 'held', 'stopped');

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "person_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" INTEGER,
    "body" JSONB,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("person_id","key")
);

-- CreateTable
CREATE TABLE "feed" (
    "id" BIGSERIAL NOT NULL,
    "tx" BIGINT NOT NULL DEFAULT ((pg_current_xact_id())::text)::bigint,
    "kind" TEXT NOT NULL,
    "case_id" UUID,
    "subject" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "unit_paths" TEXT[],
    "person_ids" UUID[],
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "heartbeat" (
    "part" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "heartbeat_pkey" PRIMARY KEY ("part")
);

-- CreateTable
CREATE TABLE "case_counter" (
    "district" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "case_counter_pkey" PRIMARY KEY ("district","year")
);

-- CreateTable
CREATE TABLE "case" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "track_code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "category_id" UUID NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "address" TEXT,
    "accuracy" DOUBLE PRECISION,
    "grid_unit_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "reporter_id" UUID,
    "reporter_name" TEXT,
    "reporter_phone" TEXT,
    "reporter_confidential" BOOLEAN NOT NULL DEFAULT false,
    "self_handled" BOOLEAN NOT NULL DEFAULT false,
    "urgency" INTEGER NOT NULL DEFAULT 1,
    "lead_unit_id" UUID,
    "process_version_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "flow_status" TEXT NOT NULL,
    "held" BOOLEAN NOT NULL DEFAULT false,
    "voided" TEXT,
    "outcome" TEXT,
    "card" TEXT,
    "counted" BOOLEAN NOT NULL DEFAULT true,
    "round" INTEGER NOT NULL DEFAULT 1,
    "reply" TEXT,
    "rating_due_at" TIMESTAMPTZ(6),
    "reported_at" TIMESTAMPTZ(6) NOT NULL,
    "closed_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL,
    "incarnation" INTEGER NOT NULL DEFAULT 1,
    "moving" BOOLEAN NOT NULL DEFAULT false,
    "event_seq" INTEGER NOT NULL DEFAULT 0,
    "event_hash" TEXT NOT NULL DEFAULT '',
    "adrift" TEXT,
    "adrift_since" TIMESTAMPTZ(6),

    CONSTRAINT "case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_unit" (
    "case_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,

    CONSTRAINT "case_unit_pkey" PRIMARY KEY ("case_id","unit_id")
);

-- CreateTable
CREATE TABLE "case_event" (
    "id" BIGSERIAL NOT NULL,
    "tx" BIGINT NOT NULL DEFAULT ((pg_current_xact_id())::text)::bigint,
    "case_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "actor" TEXT NOT NULL,
    "person_id" UUID,
    "unit_id" UUID,
    "data" JSONB NOT NULL,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "case_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "file" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "captured_at" TIMESTAMPTZ(6),
    "lng" DOUBLE PRECISION,
    "lat" DOUBLE PRECISION,
    "uploaded_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_photo" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "phase" TEXT NOT NULL,
    "task_id" UUID,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "case_photo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rating" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "score" INTEGER,
    "satisfied" BOOLEAN,
    "comment" TEXT,
    "by" TEXT,
    "opened_at" TIMESTAMPTZ(6) NOT NULL,
    "due_at" TIMESTAMPTZ(6) NOT NULL,
    "at" TIMESTAMPTZ(6),

    CONSTRAINT "rating_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "category" (
    "id" UUID NOT NULL,
    "standard" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "class_code" TEXT NOT NULL,
    "class_name" TEXT NOT NULL,
    "pinyin" TEXT NOT NULL DEFAULT '',
    "synonyms" TEXT[],

    CONSTRAINT "category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "category_overlay" (
    "id" UUID NOT NULL,
    "category_id" UUID NOT NULL,
    "lead_unit" TEXT,
    "limit_amount" INTEGER,
    "limit_unit" TEXT,
    "limit_reading" TEXT,
    "calendar" TEXT,
    "criteria" TEXT,
    "emergency" BOOLEAN NOT NULL DEFAULT false,
    "valid_from" TIMESTAMPTZ(6) NOT NULL,
    "valid_to" TIMESTAMPTZ(6),

    CONSTRAINT "category_overlay_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "status" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "rank" INTEGER NOT NULL DEFAULT 0,
    "phase" TEXT NOT NULL DEFAULT 'working',

    CONSTRAINT "status_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "engine_epoch" (
    "epoch" INTEGER NOT NULL,
    "marker" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "engine_epoch_pkey" PRIMARY KEY ("epoch")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "ord" BIGSERIAL NOT NULL,
    "case_id" UUID NOT NULL,
    "incarnation" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "state" "outbox_state" NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leased_until" TIMESTAMPTZ(6),
    "next_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_error" TEXT,
    "trace_id" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(6),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instance_claim" (
    "case_id" UUID NOT NULL,
    "incarnation" INTEGER NOT NULL,
    "epoch" INTEGER NOT NULL,
    "instance_key" TEXT NOT NULL,
    "claimed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "instance_claim_pkey" PRIMARY KEY ("case_id","incarnation")
);

-- CreateTable
CREATE TABLE "receipt" (
    "epoch" INTEGER NOT NULL,
    "job_key" TEXT NOT NULL,
    "job_type" TEXT NOT NULL,
    "case_id" UUID NOT NULL,
    "incarnation" INTEGER NOT NULL,
    "element_id" TEXT NOT NULL,
    "output" JSONB NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("epoch","job_key")
);

-- CreateTable
CREATE TABLE "alarm_receipt" (
    "alarm_id" UUID NOT NULL,
    "element_id" TEXT NOT NULL,
    "epoch" INTEGER NOT NULL,
    "job_key" TEXT NOT NULL,

    CONSTRAINT "alarm_receipt_pkey" PRIMARY KEY ("alarm_id","element_id")
);

-- CreateTable
CREATE TABLE "carried_receipt" (
    "case_id" UUID NOT NULL,
    "incarnation" INTEGER NOT NULL,
    "element_id" TEXT NOT NULL,
    "output" JSONB NOT NULL,

    CONSTRAINT "carried_receipt_pkey" PRIMARY KEY ("case_id","incarnation","element_id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "epoch" INTEGER NOT NULL,
    "job_key" TEXT NOT NULL,
    "element_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "request" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_error" TEXT,
    "response" JSONB,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(6),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "engine_position" (
    "epoch" INTEGER NOT NULL,
    "partition" INTEGER NOT NULL,
    "position" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "engine_position_pkey" PRIMARY KEY ("epoch","partition")
);

-- CreateTable
CREATE TABLE "engine_instance" (
    "epoch" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "process_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "case_id" TEXT,
    "incarnation" INTEGER,
    "state" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(6) NOT NULL,
    "ended_at" TIMESTAMPTZ(6),
    "reconciled" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "engine_instance_pkey" PRIMARY KEY ("epoch","key")
);

-- CreateTable
CREATE TABLE "engine_element" (
    "epoch" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "instance_key" TEXT NOT NULL,
    "element_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "scope_key" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "entered_at" TIMESTAMPTZ(6) NOT NULL,
    "left_at" TIMESTAMPTZ(6),
    "position" BIGINT NOT NULL,

    CONSTRAINT "engine_element_pkey" PRIMARY KEY ("epoch","key")
);

-- CreateTable
CREATE TABLE "engine_flow" (
    "epoch" INTEGER NOT NULL,
    "partition" INTEGER NOT NULL,
    "position" BIGINT NOT NULL,
    "instance_key" TEXT NOT NULL,
    "element_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "engine_flow_pkey" PRIMARY KEY ("epoch","partition","position")
);

-- CreateTable
CREATE TABLE "engine_job" (
    "epoch" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "instance_key" TEXT NOT NULL,
    "element_id" TEXT NOT NULL,
    "element_key" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "engine_job_pkey" PRIMARY KEY ("epoch","key")
);

-- CreateTable
CREATE TABLE "engine_incident" (
    "epoch" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "instance_key" TEXT NOT NULL,
    "element_id" TEXT NOT NULL,
    "element_key" TEXT NOT NULL,
    "job_key" TEXT,
    "type" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "resolved_at" TIMESTAMPTZ(6),

    CONSTRAINT "engine_incident_pkey" PRIMARY KEY ("epoch","key")
);

-- CreateTable
CREATE TABLE "engine_variable" (
    "epoch" INTEGER NOT NULL,
    "scope_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "instance_key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "position" BIGINT NOT NULL,

    CONSTRAINT "engine_variable_pkey" PRIMARY KEY ("epoch","scope_key","name")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "kind" "unit_kind" NOT NULL,
    "level" TEXT NOT NULL,
    "parent_id" UUID,
    "path" TEXT NOT NULL,
    "grid_code" TEXT,
    "area" JSONB,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "login" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "phone" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "reach" TEXT NOT NULL DEFAULT 'unit',
    "rights" TEXT[],

    CONSTRAINT "role_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role_code" TEXT NOT NULL,
    "unit_id" UUID NOT NULL,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(6),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "process" (
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "current_version" INTEGER,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "process_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "process_version" (
    "id" UUID NOT NULL,
    "process_key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "checksum" TEXT NOT NULL,
    "bpmn" TEXT NOT NULL,
    "dmns" JSONB NOT NULL,
    "forms" JSONB NOT NULL,
    "readme" TEXT NOT NULL DEFAULT '',
    "model" JSONB NOT NULL,
    "deployed_bpmn" TEXT NOT NULL,
    "deployed_dmns" JSONB NOT NULL,
    "notes" TEXT NOT NULL DEFAULT '',
    "published_by" UUID,
    "published_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "process_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "process_deployment" (
    "version_id" UUID NOT NULL,
    "epoch" INTEGER NOT NULL,
    "definition_key" TEXT NOT NULL,
    "engine_version" INTEGER NOT NULL,
    "deployed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "process_deployment_pkey" PRIMARY KEY ("version_id","epoch")
);

-- CreateTable
CREATE TABLE "process_route" (
    "id" UUID NOT NULL,
    "channel" TEXT,
    "category" TEXT,
    "region" TEXT,
    "process_key" TEXT NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "process_route_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "incarnation" INTEGER NOT NULL,
    "epoch" INTEGER NOT NULL,
    "job_key" TEXT NOT NULL,
    "element_id" TEXT NOT NULL,
    "element_instance" TEXT NOT NULL,
    "process_version_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "unit_id" UUID,
    "status" TEXT NOT NULL,
    "status_rank" INTEGER NOT NULL,
    "round" INTEGER NOT NULL,
    "step" JSONB NOT NULL,
    "state" "task_state" NOT NULL DEFAULT 'open',
    "assignee_id" UUID,
    "claimed_at" TIMESTAMPTZ(6),
    "opened_at" TIMESTAMPTZ(6) NOT NULL,
    "outcome" TEXT,
    "form" JSONB,
    "completed_by" UUID,
    "completed_at" TIMESTAMPTZ(6),
    "settled_at" TIMESTAMPTZ(6),
    "taken_back_at" TIMESTAMPTZ(6),

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clock" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "task_id" UUID,
    "incarnation" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "limit" JSONB NOT NULL,
    "limit_source" TEXT NOT NULL,
    "levels" JSONB NOT NULL,
    "state" "clock_state" NOT NULL,
    "started_at" TIMESTAMPTZ(6) NOT NULL,
    "due_at" TIMESTAMPTZ(6) NOT NULL,
    "warn_at" TIMESTAMPTZ(6),
    "next_mark_at" TIMESTAMPTZ(6),
    "stopped_at" TIMESTAMPTZ(6),

    CONSTRAINT "clock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clock_change" (
    "clock_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "reason" TEXT,
    "actor" TEXT NOT NULL,
    "person_id" UUID,

    CONSTRAINT "clock_change_pkey" PRIMARY KEY ("clock_id","seq")
);

-- CreateTable
CREATE TABLE "alarm" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "clock_id" UUID NOT NULL,
    "level" TEXT NOT NULL,
    "occurrence" INTEGER NOT NULL DEFAULT 1,
    "mark_at" TIMESTAMPTZ(6) NOT NULL,
    "raised_at" TIMESTAMPTZ(6) NOT NULL,
    "late" BOOLEAN NOT NULL,
    "drawn" BOOLEAN NOT NULL,
    "settled" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "alarm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "case_id" UUID,
    "cause" TEXT NOT NULL,
    "channel" TEXT NOT NULL DEFAULT 'app',
    "text" TEXT NOT NULL,
    "params" JSONB NOT NULL DEFAULT '{}',
    "level" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(6),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "feed_created_at_idx" ON "feed"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "case_number_key" ON "case"("number");

-- CreateIndex
CREATE UNIQUE INDEX "case_track_code_key" ON "case"("track_code");

-- CreateIndex
CREATE INDEX "case_created_at_id_idx" ON "case"("created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "case_status_created_at_idx" ON "case"("status", "created_at" DESC);

-- CreateIndex
CREATE INDEX "case_grid_unit_id_created_at_idx" ON "case"("grid_unit_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "case_category_id_idx" ON "case"("category_id");

-- CreateIndex
CREATE INDEX "case_reporter_id_idx" ON "case"("reporter_id");

-- CreateIndex
CREATE INDEX "case_closed_at_idx" ON "case"("closed_at");

-- CreateIndex
CREATE INDEX "case_unit_unit_id_case_id_idx" ON "case_unit"("unit_id", "case_id");

-- CreateIndex
CREATE INDEX "case_event_type_at_idx" ON "case_event"("type", "at");

-- CreateIndex
CREATE UNIQUE INDEX "case_event_case_id_seq_key" ON "case_event"("case_id", "seq");

-- CreateIndex
CREATE INDEX "file_sha256_idx" ON "file"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "case_photo_case_id_file_id_phase_key" ON "case_photo"("case_id", "file_id", "phase");

-- CreateIndex
CREATE UNIQUE INDEX "rating_case_id_round_key" ON "rating"("case_id", "round");

-- CreateIndex
CREATE UNIQUE INDEX "category_standard_kind_code_key" ON "category"("standard", "kind", "code");

-- CreateIndex
CREATE UNIQUE INDEX "category_overlay_category_id_valid_from_key" ON "category_overlay"("category_id", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "engine_epoch_marker_key" ON "engine_epoch"("marker");

-- CreateIndex
CREATE INDEX "outbox_case_id_state_ord_idx" ON "outbox"("case_id", "state", "ord");

-- CreateIndex
CREATE INDEX "outbox_state_next_at_idx" ON "outbox"("state", "next_at");

-- CreateIndex
CREATE UNIQUE INDEX "instance_claim_epoch_instance_key_key" ON "instance_claim"("epoch", "instance_key");

-- CreateIndex
CREATE INDEX "receipt_case_id_incarnation_element_id_idx" ON "receipt"("case_id", "incarnation", "element_id");

-- CreateIndex
CREATE INDEX "delivery_state_next_at_idx" ON "delivery"("state", "next_at");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_epoch_job_key_key" ON "delivery"("epoch", "job_key");

-- CreateIndex
CREATE INDEX "engine_instance_case_id_idx" ON "engine_instance"("case_id");

-- CreateIndex
CREATE INDEX "engine_instance_state_started_at_idx" ON "engine_instance"("state", "started_at");

-- CreateIndex
CREATE INDEX "engine_element_epoch_instance_key_position_idx" ON "engine_element"("epoch", "instance_key", "position");

-- CreateIndex
CREATE INDEX "engine_element_state_element_id_idx" ON "engine_element"("state", "element_id");

-- CreateIndex
CREATE INDEX "engine_flow_epoch_instance_key_idx" ON "engine_flow"("epoch", "instance_key");

-- CreateIndex
CREATE INDEX "engine_job_epoch_instance_key_idx" ON "engine_job"("epoch", "instance_key");

-- CreateIndex
CREATE INDEX "engine_incident_state_created_at_idx" ON "engine_incident"("state", "created_at");

-- CreateIndex
CREATE INDEX "engine_incident_epoch_instance_key_idx" ON "engine_incident"("epoch", "instance_key");

-- CreateIndex
CREATE INDEX "engine_variable_epoch_instance_key_idx" ON "engine_variable"("epoch", "instance_key");

-- CreateIndex
CREATE UNIQUE INDEX "unit_code_key" ON "unit"("code");

-- CreateIndex
CREATE UNIQUE INDEX "unit_path_key" ON "unit"("path");

-- CreateIndex
CREATE UNIQUE INDEX "unit_grid_code_key" ON "unit"("grid_code");

-- CreateIndex
CREATE INDEX "unit_kind_level_idx" ON "unit"("kind", "level");

-- CreateIndex
CREATE INDEX "unit_parent_id_idx" ON "unit"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_login_key" ON "person"("login");

-- CreateIndex
CREATE INDEX "membership_role_code_unit_id_idx" ON "membership"("role_code", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_person_id_role_code_unit_id_key" ON "membership"("person_id", "role_code", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_hash_key" ON "api_key"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "process_version_process_key_version_key" ON "process_version"("process_key", "version");

-- CreateIndex
CREATE INDEX "task_case_id_state_idx" ON "task"("case_id", "state");

-- CreateIndex
CREATE INDEX "task_state_role_unit_id_idx" ON "task"("state", "role", "unit_id");

-- CreateIndex
CREATE INDEX "task_state_assignee_id_idx" ON "task"("state", "assignee_id");

-- CreateIndex
CREATE INDEX "task_completed_by_completed_at_idx" ON "task"("completed_by", "completed_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "task_epoch_job_key_key" ON "task"("epoch", "job_key");

-- CreateIndex
CREATE INDEX "clock_case_id_idx" ON "clock"("case_id");

-- CreateIndex
CREATE INDEX "clock_task_id_idx" ON "clock"("task_id");

-- CreateIndex
CREATE INDEX "clock_state_next_mark_at_idx" ON "clock"("state", "next_mark_at");

-- CreateIndex
CREATE INDEX "clock_state_due_at_idx" ON "clock"("state", "due_at");

-- CreateIndex
CREATE INDEX "alarm_case_id_idx" ON "alarm"("case_id");

-- CreateIndex
CREATE INDEX "alarm_raised_at_idx" ON "alarm"("raised_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "alarm_clock_id_level_occurrence_key" ON "alarm"("clock_id", "level", "occurrence");

-- CreateIndex
CREATE INDEX "notification_person_id_created_at_idx" ON "notification"("person_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "notification_case_id_idx" ON "notification"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "notification_cause_person_id_channel_key" ON "notification"("cause", "person_id", "channel");

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_grid_unit_id_fkey" FOREIGN KEY ("grid_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_lead_unit_id_fkey" FOREIGN KEY ("lead_unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_reporter_id_fkey" FOREIGN KEY ("reporter_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_process_version_id_fkey" FOREIGN KEY ("process_version_id") REFERENCES "process_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_unit" ADD CONSTRAINT "case_unit_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_unit" ADD CONSTRAINT "case_unit_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_event" ADD CONSTRAINT "case_event_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_photo" ADD CONSTRAINT "case_photo_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_photo" ADD CONSTRAINT "case_photo_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rating" ADD CONSTRAINT "rating_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "category_overlay" ADD CONSTRAINT "category_overlay_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instance_claim" ADD CONSTRAINT "instance_claim_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_role_code_fkey" FOREIGN KEY ("role_code") REFERENCES "role"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "process_version" ADD CONSTRAINT "process_version_process_key_fkey" FOREIGN KEY ("process_key") REFERENCES "process"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "process_deployment" ADD CONSTRAINT "process_deployment_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "process_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "process_route" ADD CONSTRAINT "process_route_process_key_fkey" FOREIGN KEY ("process_key") REFERENCES "process"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_process_version_id_fkey" FOREIGN KEY ("process_version_id") REFERENCES "process_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clock" ADD CONSTRAINT "clock_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clock" ADD CONSTRAINT "clock_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clock_change" ADD CONSTRAINT "clock_change_clock_id_fkey" FOREIGN KEY ("clock_id") REFERENCES "clock"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alarm" ADD CONSTRAINT "alarm_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alarm" ADD CONSTRAINT "alarm_clock_id_fkey" FOREIGN KEY ("clock_id") REFERENCES "clock"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
