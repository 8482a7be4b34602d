-- CreateEnum
CREATE TYPE "InvitationPurpose" AS ENUM ('invitation', 'password_reset');

-- CreateEnum
CREATE TYPE "ProjectRole" AS ENUM ('viewer', 'qa', 'lead');

-- CreateEnum
CREATE TYPE "ReleaseState" AS ENUM ('open', 'closed');

-- CreateEnum
CREATE TYPE "UploadOutcome" AS ENUM ('accepted', 'refused');

-- CreateEnum
CREATE TYPE "RunKind" AS ENUM ('load', 'tests');

-- CreateEnum
CREATE TYPE "TestOutcome" AS ENUM ('passed', 'failed', 'errored', 'skipped', 'xfailed', 'flaky', 'not_run');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('go', 'conditional_go', 'no_go', 'hold');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "administrator" BOOLEAN NOT NULL DEFAULT false,
    "deactivatedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "purpose" "InvitationPurpose" NOT NULL,
    "userId" UUID NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "projectId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "ProjectRole" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("projectId","userId")
);

-- CreateTable
CREATE TABLE "RateLimiterFlexible" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "RateLimiterFlexible_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "asOf" TIMESTAMPTZ(3),
    "expectedRules" JSONB NOT NULL DEFAULT '[]',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Release" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "environment" TEXT,
    "commit" TEXT,
    "targetAt" TIMESTAMPTZ(3),
    "state" "ReleaseState" NOT NULL DEFAULT 'open',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PolicyVersion" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PolicyVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Artifact" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Artifact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Upload" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "artifactId" UUID NOT NULL,
    "releaseId" UUID,
    "releaseAssumed" BOOLEAN NOT NULL DEFAULT false,
    "filename" TEXT NOT NULL,
    "outcome" "UploadOutcome" NOT NULL,
    "formatId" TEXT,
    "understoodAs" TEXT,
    "receipt" JSONB,
    "evidence" JSONB NOT NULL DEFAULT '[]',
    "refusal" JSONB,
    "declared" JSONB NOT NULL DEFAULT '{}',
    "idempotencyKey" TEXT,
    "effects" JSONB NOT NULL DEFAULT '[]',
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "begunAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "receivedById" UUID NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnById" UUID,
    "withdrawalReason" TEXT,

    CONSTRAINT "Upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Run" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "RunKind" NOT NULL,
    "tool" TEXT NOT NULL,
    "scenario" TEXT,
    "suite" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3) NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "currentReadingId" UUID,

    CONSTRAINT "Run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RunFile" (
    "runId" UUID NOT NULL,
    "uploadId" UUID NOT NULL,

    CONSTRAINT "RunFile_pkey" PRIMARY KEY ("runId","uploadId")
);

-- CreateTable
CREATE TABLE "Reading" (
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "cause" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "Reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TestResult" (
    "uploadId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "suite" TEXT,
    "className" TEXT,
    "name" TEXT NOT NULL,
    "outcome" "TestOutcome" NOT NULL,
    "durationSeconds" DOUBLE PRECISION,
    "message" TEXT,
    "line" INTEGER,

    CONSTRAINT "TestResult_pkey" PRIMARY KEY ("uploadId","ordinal")
);

-- CreateTable
CREATE TABLE "Evaluation" (
    "id" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "policyVersionId" UUID,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3) NOT NULL,
    "validUntil" TIMESTAMPTZ(3),
    "verdict" "Verdict" NOT NULL,
    "provenPercent" INTEGER,
    "possiblePercent" INTEGER,
    "body" JSONB NOT NULL,
    "inputs" JSONB NOT NULL,
    "cause" TEXT NOT NULL,

    CONSTRAINT "Evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_userId_idx" ON "Invitation"("userId");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Project_slug_key" ON "Project"("slug");

-- CreateIndex
CREATE INDEX "Release_projectId_state_createdAt_idx" ON "Release"("projectId", "state", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Release_projectId_slug_key" ON "Release"("projectId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Release_id_projectId_key" ON "Release"("id", "projectId");

-- CreateIndex
CREATE UNIQUE INDEX "PolicyVersion_projectId_version_key" ON "PolicyVersion"("projectId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Artifact_projectId_sha256_key" ON "Artifact"("projectId", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Artifact_id_projectId_key" ON "Artifact"("id", "projectId");

-- CreateIndex
CREATE INDEX "Upload_projectId_receivedAt_idx" ON "Upload"("projectId", "receivedAt" DESC);

-- CreateIndex
CREATE INDEX "Upload_artifactId_idx" ON "Upload"("artifactId");

-- CreateIndex
CREATE UNIQUE INDEX "Upload_projectId_idempotencyKey_artifactId_key" ON "Upload"("projectId", "idempotencyKey", "artifactId");

-- CreateIndex
CREATE UNIQUE INDEX "Run_currentReadingId_key" ON "Run"("currentReadingId");

-- CreateIndex
CREATE INDEX "Run_projectId_kind_endedAt_idx" ON "Run"("projectId", "kind", "endedAt" DESC);

-- CreateIndex
CREATE INDEX "Run_releaseId_active_endedAt_idx" ON "Run"("releaseId", "active", "endedAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Run_projectId_number_key" ON "Run"("projectId", "number");

-- CreateIndex
CREATE INDEX "RunFile_uploadId_idx" ON "RunFile"("uploadId");

-- CreateIndex
CREATE UNIQUE INDEX "Reading_runId_revision_key" ON "Reading"("runId", "revision");

-- CreateIndex
CREATE INDEX "TestResult_uploadId_outcome_ordinal_idx" ON "TestResult"("uploadId", "outcome", "ordinal");

-- CreateIndex
CREATE INDEX "Evaluation_releaseId_at_idx" ON "Evaluation"("releaseId", "at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Evaluation_releaseId_number_key" ON "Evaluation"("releaseId", "number");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PolicyVersion" ADD CONSTRAINT "PolicyVersion_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PolicyVersion" ADD CONSTRAINT "PolicyVersion_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Artifact" ADD CONSTRAINT "Artifact_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_artifactId_projectId_fkey" FOREIGN KEY ("artifactId", "projectId") REFERENCES "Artifact"("id", "projectId") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_releaseId_projectId_fkey" FOREIGN KEY ("releaseId", "projectId") REFERENCES "Release"("id", "projectId") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_receivedById_fkey" FOREIGN KEY ("receivedById") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_withdrawnById_fkey" FOREIGN KEY ("withdrawnById") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_releaseId_projectId_fkey" FOREIGN KEY ("releaseId", "projectId") REFERENCES "Release"("id", "projectId") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_currentReadingId_fkey" FOREIGN KEY ("currentReadingId") REFERENCES "Reading"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunFile" ADD CONSTRAINT "RunFile_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunFile" ADD CONSTRAINT "RunFile_uploadId_fkey" FOREIGN KEY ("uploadId") REFERENCES "Upload"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TestResult" ADD CONSTRAINT "TestResult_uploadId_fkey" FOREIGN KEY ("uploadId") REFERENCES "Upload"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_policyVersionId_fkey" FOREIGN KEY ("policyVersionId") REFERENCES "PolicyVersion"("id") ON DELETE NO ACTION ON UPDATE CASCADE;
-- What the schema cannot say.
ALTER TABLE "User" ADD CONSTRAINT "User_email_is_lower_case" CHECK ("email" = lower("email"));
ALTER TABLE "Artifact" ADD CONSTRAINT "Artifact_sha256_is_lower_case_hex" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "Artifact" ADD CONSTRAINT "Artifact_bytes_are_counted" CHECK ("bytes" >= 0);
ALTER TABLE "Run" ADD CONSTRAINT "Run_ends_after_it_starts" CHECK ("endedAt" >= "startedAt");
ALTER TABLE "Run" ADD CONSTRAINT "Run_number_from_1" CHECK ("number" >= 1);
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_revision_from_1" CHECK ("revision" >= 1);
ALTER TABLE "PolicyVersion" ADD CONSTRAINT "PolicyVersion_version_from_1" CHECK ("version" >= 1);
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_interval_is_percent"
  CHECK ("provenPercent" BETWEEN 0 AND 100 AND "possiblePercent" BETWEEN "provenPercent" AND 100);
CREATE INDEX "Upload_unpublished" ON "Upload" ("begunAt") WHERE "publishedAt" IS NULL;
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_refused_has_a_refusal"
  CHECK ("publishedAt" IS NULL OR ("outcome" = 'refused') = ("refusal" IS NOT NULL));
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_withdrawn_has_a_reason"
  CHECK (("withdrawnAt" IS NULL) = ("withdrawalReason" IS NULL) AND ("withdrawnAt" IS NULL) = ("withdrawnById" IS NULL));
ALTER TABLE "Project" ADD CONSTRAINT "Project_slug_is_an_address" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
