-- Why: a broker that is killed may forget a job and give its key to another one; a receipt is of one job of one element.
-- Lock: exclusive on receipt while the new key is built, about a second per million rows.
-- Way back: delete what would be doubled, then a primary key on (epoch, job_key) alone.
ALTER TABLE "receipt" DROP CONSTRAINT "receipt_pkey",
ADD CONSTRAINT "receipt_pkey" PRIMARY KEY ("epoch", "job_key", "case_id", "element_id");
