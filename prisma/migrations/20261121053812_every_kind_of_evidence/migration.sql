-- CreateEnum
CREATE TYPE "TokenScope" AS ENUM ('upload', 'read', 'gate');

-- CreateEnum
CREATE TYPE "ArtifactCopy" AS ENUM ('original', 'redacted', 'withheld');

-- CreateEnum
CREATE TYPE "Severity" AS ENUM ('critical', 'high', 'medium', 'low', 'info', 'unknown');

-- CreateEnum
CREATE TYPE "FindingCategory" AS ENUM ('vulnerability', 'code', 'secret', 'misconfiguration', 'licence');

-- CreateEnum
CREATE TYPE "Triage" AS ENUM ('open', 'in_progress', 'false_positive', 'rotated', 'accepted');

-- CreateEnum
CREATE TYPE "Audit" AS ENUM ('false_positive', 'real');

-- CreateEnum
CREATE TYPE "ItemState" AS ENUM ('open', 'in_progress', 'partial', 'done', 'blocked', 'not_applicable');

-- CreateEnum
CREATE TYPE "RecordOutcome" AS ENUM ('passed', 'partly_passed', 'failed');

-- CreateEnum
CREATE TYPE "BlockerState" AS ENUM ('open', 'being_fixed', 'fixed', 'verified');

-- CreateEnum
CREATE TYPE "RiskLevel" AS ENUM ('low', 'medium', 'high');

-- CreateEnum
CREATE TYPE "RiskState" AS ENUM ('open', 'mitigated', 'resolved', 'accepted');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "RunKind" ADD VALUE 'scan';
ALTER TYPE "RunKind" ADD VALUE 'containers';

-- AlterTable
ALTER TABLE "Artifact" ADD COLUMN     "copy" "ArtifactCopy" NOT NULL DEFAULT 'original',
ADD COLUMN     "removed" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Evaluation" ADD COLUMN     "reconstructed" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "repositoryUrl" TEXT;

-- AlterTable
ALTER TABLE "Run" ADD COLUMN     "component" TEXT;

-- AlterTable
ALTER TABLE "Upload" ADD COLUMN     "tokenId" UUID;

-- CreateTable
CREATE TABLE "Identity" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Identity_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateTable
CREATE TABLE "ProjectToken" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "scopes" "TokenScope"[],
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ProjectToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UploadMove" (
    "id" UUID NOT NULL,
    "uploadId" UUID NOT NULL,
    "fromReleaseId" UUID NOT NULL,
    "toReleaseId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "UploadMove_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Series" (
    "uploadId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "method" TEXT,
    "name" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "stepSeconds" DOUBLE PRECISION NOT NULL,
    "windowSeconds" DOUBLE PRECISION NOT NULL,
    "steps" INTEGER NOT NULL,
    "columns" TEXT[],
    "points" BYTEA NOT NULL,

    CONSTRAINT "Series_pkey" PRIMARY KEY ("uploadId","ordinal")
);

-- CreateTable
CREATE TABLE "Finding" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "triage" "Triage",
    "reason" TEXT,
    "acceptedUntil" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FindingReport" (
    "uploadId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "findingId" UUID NOT NULL,
    "tool" TEXT NOT NULL,
    "category" "FindingCategory" NOT NULL,
    "severity" "Severity" NOT NULL,
    "rule" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "path" TEXT,
    "line" INTEGER,
    "packageName" TEXT,
    "packageVersion" TEXT,
    "fixedIn" TEXT,
    "url" TEXT,
    "suppressed" TEXT,
    "audit" "Audit",
    "at" JSONB NOT NULL,

    CONSTRAINT "FindingReport_pkey" PRIMARY KEY ("uploadId","ordinal")
);

-- CreateTable
CREATE TABLE "TriageEvent" (
    "id" UUID NOT NULL,
    "findingId" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "triage" "Triage" NOT NULL,
    "reason" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "TriageEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Phase" (
    "id" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Phase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Item" (
    "id" UUID NOT NULL,
    "phaseId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "identity" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" "ItemState" NOT NULL DEFAULT 'open',
    "words" TEXT,
    "owner" TEXT,
    "dueOn" DATE,
    "priority" TEXT,
    "minutesSpent" INTEGER,
    "criterionId" TEXT,
    "runId" UUID,
    "link" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ItemChange" (
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,

    CONSTRAINT "ItemChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Record" (
    "id" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "heldAt" TIMESTAMPTZ(3) NOT NULL,
    "outcome" "RecordOutcome" NOT NULL,
    "people" TEXT NOT NULL,
    "notes" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3),
    "artifactId" UUID,
    "filename" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" TEXT NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnBy" TEXT,
    "withdrawalReason" TEXT,

    CONSTRAINT "Record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Blocker" (
    "id" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "stopsLaunch" BOOLEAN NOT NULL DEFAULT true,
    "state" "BlockerState" NOT NULL DEFAULT 'open',
    "priority" TEXT,
    "owner" TEXT,
    "effort" TEXT,
    "rootCause" TEXT,
    "fix" TEXT,
    "options" JSONB NOT NULL DEFAULT '[]',
    "chosen" TEXT,
    "decideOn" DATE,
    "change" TEXT,
    "beforeRunId" UUID,
    "afterRunId" UUID,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Blocker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BlockerChange" (
    "id" UUID NOT NULL,
    "blockerId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,

    CONSTRAINT "BlockerChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Risk" (
    "id" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "likelihood" "RiskLevel" NOT NULL,
    "impact" "RiskLevel" NOT NULL,
    "mitigation" TEXT,
    "owner" TEXT,
    "state" "RiskState" NOT NULL DEFAULT 'open',
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Risk_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Identity_userId_idx" ON "Identity"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "ProjectToken_tokenHash_key" ON "ProjectToken"("tokenHash");

-- CreateIndex
CREATE INDEX "ProjectToken_projectId_createdAt_idx" ON "ProjectToken"("projectId", "createdAt");

-- CreateIndex
CREATE INDEX "UploadMove_uploadId_at_idx" ON "UploadMove"("uploadId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Finding_projectId_fingerprint_key" ON "Finding"("projectId", "fingerprint");

-- CreateIndex
CREATE INDEX "FindingReport_findingId_uploadId_idx" ON "FindingReport"("findingId", "uploadId");

-- CreateIndex
CREATE INDEX "TriageEvent_findingId_at_idx" ON "TriageEvent"("findingId", "at" DESC);

-- CreateIndex
CREATE INDEX "TriageEvent_batchId_idx" ON "TriageEvent"("batchId");

-- CreateIndex
CREATE UNIQUE INDEX "Phase_releaseId_name_key" ON "Phase"("releaseId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Item_phaseId_identity_key" ON "Item"("phaseId", "identity");

-- CreateIndex
CREATE INDEX "ItemChange_itemId_at_idx" ON "ItemChange"("itemId", "at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Record_releaseId_number_key" ON "Record"("releaseId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Blocker_releaseId_number_key" ON "Blocker"("releaseId", "number");

-- CreateIndex
CREATE INDEX "BlockerChange_blockerId_at_idx" ON "BlockerChange"("blockerId", "at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Risk_releaseId_number_key" ON "Risk"("releaseId", "number");

-- AddForeignKey
ALTER TABLE "Identity" ADD CONSTRAINT "Identity_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectToken" ADD CONSTRAINT "ProjectToken_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectToken" ADD CONSTRAINT "ProjectToken_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_tokenId_fkey" FOREIGN KEY ("tokenId") REFERENCES "ProjectToken"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UploadMove" ADD CONSTRAINT "UploadMove_uploadId_fkey" FOREIGN KEY ("uploadId") REFERENCES "Upload"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UploadMove" ADD CONSTRAINT "UploadMove_fromReleaseId_fkey" FOREIGN KEY ("fromReleaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UploadMove" ADD CONSTRAINT "UploadMove_toReleaseId_fkey" FOREIGN KEY ("toReleaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UploadMove" ADD CONSTRAINT "UploadMove_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Series" ADD CONSTRAINT "Series_uploadId_fkey" FOREIGN KEY ("uploadId") REFERENCES "Upload"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingReport" ADD CONSTRAINT "FindingReport_uploadId_fkey" FOREIGN KEY ("uploadId") REFERENCES "Upload"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingReport" ADD CONSTRAINT "FindingReport_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TriageEvent" ADD CONSTRAINT "TriageEvent_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TriageEvent" ADD CONSTRAINT "TriageEvent_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Phase" ADD CONSTRAINT "Phase_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_phaseId_fkey" FOREIGN KEY ("phaseId") REFERENCES "Phase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemChange" ADD CONSTRAINT "ItemChange_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Record" ADD CONSTRAINT "Record_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Record" ADD CONSTRAINT "Record_artifactId_fkey" FOREIGN KEY ("artifactId") REFERENCES "Artifact"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Blocker" ADD CONSTRAINT "Blocker_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Blocker" ADD CONSTRAINT "Blocker_beforeRunId_fkey" FOREIGN KEY ("beforeRunId") REFERENCES "Run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Blocker" ADD CONSTRAINT "Blocker_afterRunId_fkey" FOREIGN KEY ("afterRunId") REFERENCES "Run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BlockerChange" ADD CONSTRAINT "BlockerChange_blockerId_fkey" FOREIGN KEY ("blockerId") REFERENCES "Blocker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Risk" ADD CONSTRAINT "Risk_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema cannot say.
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_fingerprint_is_lower_case_hex" CHECK ("fingerprint" ~ '^[0-9a-f]{64}$');
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_decision_is_whole"
  CHECK (("triage" IS NULL) = ("decidedAt" IS NULL) AND ("triage" = 'accepted') = ("acceptedUntil" IS NOT NULL));
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_closed_has_a_reason"
  CHECK ("triage" NOT IN ('false_positive', 'rotated', 'accepted') OR length("reason") >= 3);
ALTER TABLE "TriageEvent" ADD CONSTRAINT "TriageEvent_acceptance_has_an_end" CHECK (("triage" = 'accepted') = ("until" IS NOT NULL));
ALTER TABLE "ProjectToken" ADD CONSTRAINT "ProjectToken_has_a_scope" CHECK (cardinality("scopes") > 0);
ALTER TABLE "Series" ADD CONSTRAINT "Series_points_are_whole" CHECK (octet_length("points") = 4 * "steps" * cardinality("columns"));
ALTER TABLE "Record" ADD CONSTRAINT "Record_withdrawn_has_a_reason"
  CHECK (("withdrawnAt" IS NULL) = ("withdrawalReason" IS NULL) AND ("withdrawnAt" IS NULL) = ("withdrawnBy" IS NULL));
ALTER TABLE "Record" ADD CONSTRAINT "Record_file_has_a_name" CHECK (("artifactId" IS NULL) = ("filename" IS NULL));
CREATE UNIQUE INDEX "ProjectToken_name_in_use" ON "ProjectToken" ("projectId", lower("name")) WHERE "revokedAt" IS NULL;
