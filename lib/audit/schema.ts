import { z } from "zod";
import { AuditSubject } from "#lib/generated/prisma/enums";

/** What to look for in the audit; everything may be left out. */
export const auditFiltersSchema = z.strictObject({
  accountId: z.uuid().exactOptional(),
  /** Done by the portal itself: jobs, scripts. */
  bySystem: z.literal(true).exactOptional(),
  /** A whole action («meeting.publish») or its beginning («meeting»). */
  action: z
    .string()
    .regex(/^[a-z_]+(\.[a-z_]+)?$/)
    .exactOptional(),
  entityKind: z.enum(AuditSubject).exactOptional(),
  entityId: z.string().max(100).exactOptional(),
  from: z.date().exactOptional(),
  before: z.date().exactOptional(),
});
export type AuditFilters = z.infer<typeof auditFiltersSchema>;

/** Where the next page begins: the last entry of the one before. */
export const auditCursorSchema = z.strictObject({ at: z.date(), id: z.uuid() });
export type AuditCursor = z.infer<typeof auditCursorSchema>;
