-- A report and the news item that tells of it, scheduled in one step, come out in one transaction.
ALTER TABLE "NewsItem" ADD COLUMN "withReportId" UUID;
CREATE INDEX "NewsItem_withReportId_idx" ON "NewsItem"("withReportId");
ALTER TABLE "NewsItem" ADD CONSTRAINT "NewsItem_withReportId_fkey" FOREIGN KEY ("withReportId") REFERENCES "Report"("id") ON DELETE SET NULL ON UPDATE CASCADE;
