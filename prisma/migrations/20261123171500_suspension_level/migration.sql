-- CreateEnum
CREATE TYPE "SuspensionLevel" AS ENUM ('referent', 'newsroom', 'admin');

-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "disabledLevel" "SuspensionLevel";

-- Of those disabled before it is not known by whom: only an administrator lets them in again.
UPDATE "Account" SET "disabledLevel" = 'admin' WHERE "state" = 'disabled';
