ALTER TABLE "return" ADD COLUMN "filled" jsonb NOT NULL;
