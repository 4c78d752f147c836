-- AlterEnum
ALTER TYPE "DataReportItem" ADD VALUE 'material';

-- AlterTable
ALTER TABLE "Material" ADD COLUMN "hiddenAt" TIMESTAMPTZ(3);
