-- Anybody may ask in the name of an address: what came first must not swallow what came later.
DROP INDEX "AccessRequest_waiting_email_key";

-- Two requests of one address lead to the same account.
DROP INDEX "AccessRequest_accountId_key";

-- CreateIndex
CREATE INDEX "AccessRequest_accountId_idx" ON "AccessRequest"("accountId");
