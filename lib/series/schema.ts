import { z } from "zod";

export const meetingSeriesSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  description: z.string().trim().min(1).max(2000),
  demonstration: z.boolean(),
});
export type MeetingSeriesInput = z.infer<typeof meetingSeriesSchema>;
