-- CreateEnum
CREATE TYPE "Role" AS ENUM ('newsroom', 'admin');

-- CreateEnum
CREATE TYPE "AccountState" AS ENUM ('invited', 'active', 'disabled');

-- CreateEnum
CREATE TYPE "AccessRequestState" AS ENUM ('waiting', 'approved', 'refused');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "AuditSubject" ADD VALUE 'account';
ALTER TYPE "AuditSubject" ADD VALUE 'access_request';

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "state" "AccountState" NOT NULL,
    "emailExempt" BOOLEAN NOT NULL DEFAULT false,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccountRole" (
    "accountId" UUID NOT NULL,
    "role" "Role" NOT NULL,

    CONSTRAINT "AccountRole_pkey" PRIMARY KEY ("accountId","role")
);

-- CreateTable
CREATE TABLE "AccountOrganisation" (
    "accountId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "isReferent" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "AccountOrganisation_pkey" PRIMARY KEY ("accountId","organisationId")
);

-- CreateTable
CREATE TABLE "AccountZone" (
    "accountId" UUID NOT NULL,
    "zoneId" UUID NOT NULL,

    CONSTRAINT "AccountZone_pkey" PRIMARY KEY ("accountId","zoneId")
);

-- CreateTable
CREATE TABLE "LabCoordinator" (
    "accountId" UUID NOT NULL,
    "labId" UUID NOT NULL,

    CONSTRAINT "LabCoordinator_pkey" PRIMARY KEY ("accountId","labId")
);

-- CreateTable
CREATE TABLE "Identity" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInLink" (
    "tokenHash" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SignInLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT,
    "accountId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "invitedById" UUID,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdentityClaim" (
    "tokenHash" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "name" TEXT,
    "email" TEXT,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IdentityClaim_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "AccessRequest" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "issuer" TEXT,
    "subject" TEXT,
    "organisationId" UUID,
    "organisationName" TEXT,
    "zoneId" UUID,
    "message" TEXT,
    "state" "AccessRequestState" NOT NULL DEFAULT 'waiting',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "reason" TEXT,
    "accountId" UUID,

    CONSTRAINT "AccessRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AttemptCount" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "AttemptCount_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "AttemptCount_expire_idx" ON "AttemptCount"("expire");

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE INDEX "AccountOrganisation_organisationId_idx" ON "AccountOrganisation"("organisationId");

-- CreateIndex
CREATE INDEX "AccountZone_zoneId_idx" ON "AccountZone"("zoneId");

-- CreateIndex
CREATE INDEX "LabCoordinator_labId_idx" ON "LabCoordinator"("labId");

-- CreateIndex
CREATE INDEX "Identity_accountId_idx" ON "Identity"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Identity_issuer_subject_key" ON "Identity"("issuer", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_accountId_idx" ON "Session"("accountId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "SignInLink_accountId_idx" ON "SignInLink"("accountId");

-- CreateIndex
CREATE INDEX "SignInLink_expiresAt_idx" ON "SignInLink"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_accountId_idx" ON "Invitation"("accountId");

-- CreateIndex
CREATE INDEX "IdentityClaim_expiresAt_idx" ON "IdentityClaim"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "AccessRequest_accountId_key" ON "AccessRequest"("accountId");

-- CreateIndex
CREATE INDEX "AccessRequest_state_createdAt_idx" ON "AccessRequest"("state", "createdAt");

-- CreateIndex
CREATE INDEX "AccessRequest_organisationId_idx" ON "AccessRequest"("organisationId");

-- CreateIndex
CREATE INDEX "AccessRequest_zoneId_idx" ON "AccessRequest"("zoneId");

-- AddForeignKey
ALTER TABLE "AccountRole" ADD CONSTRAINT "AccountRole_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountOrganisation" ADD CONSTRAINT "AccountOrganisation_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountOrganisation" ADD CONSTRAINT "AccountOrganisation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountZone" ADD CONSTRAINT "AccountZone_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountZone" ADD CONSTRAINT "AccountZone_zoneId_fkey" FOREIGN KEY ("zoneId") REFERENCES "Zone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabCoordinator" ADD CONSTRAINT "LabCoordinator_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabCoordinator" ADD CONSTRAINT "LabCoordinator_labId_fkey" FOREIGN KEY ("labId") REFERENCES "Lab"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Identity" ADD CONSTRAINT "Identity_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignInLink" ADD CONSTRAINT "SignInLink_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccessRequest" ADD CONSTRAINT "AccessRequest_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccessRequest" ADD CONSTRAINT "AccessRequest_zoneId_fkey" FOREIGN KEY ("zoneId") REFERENCES "Zone"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccessRequest" ADD CONSTRAINT "AccessRequest_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma's schema cannot say.
ALTER TABLE "Account" ADD CONSTRAINT "Account_name_check" CHECK (btrim("name") <> '');
ALTER TABLE "Account" ADD CONSTRAINT "Account_email_check"
  CHECK ("email" = lower("email") AND position('@' IN "email") > 1);
ALTER TABLE "Account" ADD CONSTRAINT "Account_disabled_check"
  CHECK (("state" = 'disabled') = ("disabledAt" IS NOT NULL));
ALTER TABLE "Session" ADD CONSTRAINT "Session_period_check" CHECK ("expiresAt" > "createdAt");
ALTER TABLE "AccessRequest" ADD CONSTRAINT "AccessRequest_identity_check"
  CHECK (("issuer" IS NULL) = ("subject" IS NULL) AND ("issuer" IS NOT NULL OR "email" IS NOT NULL));
ALTER TABLE "AccessRequest" ADD CONSTRAINT "AccessRequest_organisation_check"
  CHECK ("organisationId" IS NOT NULL OR btrim("organisationName") <> '');
ALTER TABLE "AccessRequest" ADD CONSTRAINT "AccessRequest_decision_check" CHECK (
  ("state" = 'waiting') = ("decidedAt" IS NULL) AND ("state" = 'approved') = ("accountId" IS NOT NULL));
-- Asking twice changes nothing: one request waits for each identity and each address.
CREATE UNIQUE INDEX "AccessRequest_waiting_identity_key" ON "AccessRequest" ("issuer", "subject")
  WHERE "state" = 'waiting';
CREATE UNIQUE INDEX "AccessRequest_waiting_email_key" ON "AccessRequest" ("email")
  WHERE "state" = 'waiting' AND "issuer" IS NULL;
