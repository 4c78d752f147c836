-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "email" TEXT;

-- CreateIndex
CREATE INDEX "Invitation_email_idx" ON "Invitation"("email");

-- Until now an address was the account's from the moment somebody wrote it.
UPDATE "Invitation" SET "email" = "Account"."email"
FROM "Account" WHERE "Account"."id" = "Invitation"."accountId" AND "Invitation"."invitedById" IS NOT NULL;

-- Of who never came in nobody has proved the address.
UPDATE "Account" SET "email" = NULL
WHERE "state" <> 'active'
  AND NOT EXISTS (SELECT FROM "Identity" WHERE "Identity"."accountId" = "Account"."id")
  AND EXISTS (SELECT FROM "Invitation" WHERE "Invitation"."accountId" = "Account"."id")
  AND NOT EXISTS (SELECT FROM "Invitation"
    WHERE "Invitation"."accountId" = "Account"."id" AND "Invitation"."acceptedAt" IS NOT NULL);
