-- A news item that came out with a report tells of it, and is seen only while the report is.
ALTER TABLE "NewsItem" ADD COLUMN "ofReportId" UUID;
CREATE INDEX "NewsItem_ofReportId_idx" ON "NewsItem"("ofReportId");
ALTER TABLE "NewsItem" ADD CONSTRAINT "NewsItem_ofReportId_fkey" FOREIGN KEY ("ofReportId") REFERENCES "Report"("id") ON DELETE SET NULL ON UPDATE CASCADE;
