-- CreateEnum
CREATE TYPE "TransferPhase" AS ENUM ('receiving', 'reading', 'publishing');

-- AlterTable
ALTER TABLE "Series" ADD COLUMN     "blocks" BYTEA;

-- CreateTable
CREATE TABLE "Baseline" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "scenario" TEXT NOT NULL,
    "runId" UUID NOT NULL,
    "pinnedAt" TIMESTAMPTZ(3) NOT NULL,
    "pinnedById" UUID NOT NULL,

    CONSTRAINT "Baseline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Transfer" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "filename" TEXT NOT NULL,
    "phase" "TransferPhase" NOT NULL DEFAULT 'receiving',
    "bytes" BIGINT NOT NULL,
    "totalBytes" BIGINT,
    "points" BIGINT NOT NULL DEFAULT 0,
    "skipped" BIGINT NOT NULL DEFAULT 0,
    "phaseAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Transfer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Baseline_runId_idx" ON "Baseline"("runId");

-- CreateIndex
CREATE UNIQUE INDEX "Baseline_projectId_scenario_key" ON "Baseline"("projectId", "scenario");

-- CreateIndex
CREATE INDEX "Transfer_projectId_idx" ON "Transfer"("projectId");

-- AddForeignKey
ALTER TABLE "Baseline" ADD CONSTRAINT "Baseline_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Baseline" ADD CONSTRAINT "Baseline_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Baseline" ADD CONSTRAINT "Baseline_pinnedById_fkey" FOREIGN KEY ("pinnedById") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transfer" ADD CONSTRAINT "Transfer_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transfer" ADD CONSTRAINT "Transfer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema cannot say.
ALTER TABLE "Transfer" ADD CONSTRAINT "Transfer_counts_are_not_negative"
  CHECK ("bytes" >= 0 AND "totalBytes" >= 0 AND "points" >= 0 AND "skipped" >= 0);
