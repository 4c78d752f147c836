-- AlterEnum
ALTER TYPE "AuditSubject" ADD VALUE 'picture';

-- What the audit calls a claim by; its token is known to the bearer's browser alone.
ALTER TABLE "IdentityClaim" ADD COLUMN "id" UUID NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE "IdentityClaim" ALTER COLUMN "id" DROP DEFAULT;
ALTER TABLE "IdentityClaim" DROP CONSTRAINT "IdentityClaim_pkey",
  ADD CONSTRAINT "IdentityClaim_pkey" PRIMARY KEY ("id");

-- CreateIndex
CREATE UNIQUE INDEX "IdentityClaim_tokenHash_key" ON "IdentityClaim"("tokenHash");
