-- What waits for a decision is asked for on the newsroom's first page, and is little.
CREATE INDEX "Material_proposed_idx" ON "Material" ("createdAt") WHERE "state" = 'proposed';
CREATE INDEX "MaterialVersion_proposed_idx" ON "MaterialVersion" ("createdAt")
  WHERE "state" = 'proposed';
-- What is accepted and not yet seen.
CREATE INDEX "Material_uncleared_idx" ON "Material" ("createdAt") WHERE NOT "cleared";
-- Whatever somebody proposed.
CREATE INDEX "MaterialVersion_createdById_idx" ON "MaterialVersion" ("createdById");
-- All of them, the newest first.
CREATE INDEX "Material_createdAt_idx" ON "Material" ("createdAt");
