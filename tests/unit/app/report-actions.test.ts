import { expect, test } from "vitest";
import { UNSENT } from "#lib/web/form-state";
import {
  publishReportAction,
  scheduleReportAction,
} from "../../../app/(staff)/redazione/resoconti/actions";

test("what is no form is refused in words by the actions of reports too", async () => {
  for (const action of [publishReportAction, scheduleReportAction]) {
    const state = await action(UNSENT, "withNews" as unknown as FormData);
    expect(state.problem).toContain("non è arrivato intero");
  }
});
