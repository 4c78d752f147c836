import { z } from "zod";
import { written } from "#lib/editorial/schema";

export const meetingSeriesSchema = z.strictObject({
  title: written(200),
  description: written(2000),
  demonstration: z.boolean(),
});
export type MeetingSeriesInput = z.infer<typeof meetingSeriesSchema>;
