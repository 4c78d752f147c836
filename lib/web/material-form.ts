import { DomainError } from "#lib/errors";
import type { NewFileInput } from "#lib/materials/schema";
import type { PlaceInput } from "#lib/placements/schema";
import { positionProblem, secondsOfPosition } from "#lib/recording-position";
import type { FormState } from "#lib/web/form-state";

type Fields = Readonly<Record<string, string | undefined>>;

/** What the fields that describe a material say; the schema looks whether it may be so. */
export function describedIn(
  { id: _id, version: _version, note: _note, ...fields }: Fields,
  organisationIds: readonly string[],
): Omit<NewFileInput, "places" | "note"> {
  return { ...(fields as unknown as NewFileInput), organisationIds: [...organisationIds] };
}

/**
 * A meeting, or one of its talks and where that begins in a recording.
 * @throws DomainError at `start`, where something was typed that is no position
 */
export function meetingPlace(meetingId: string, fields: Fields): PlaceInput {
  const { talkId = "", start = "" } = fields;
  const startSeconds = secondsOfPosition(start);
  if (startSeconds === null && start.trim() !== "") {
    throw new DomainError("invalid", positionProblem(start), "start");
  }
  return { kind: "meeting", id: meetingId, talkId, startSeconds };
}

/** The title about which a form asks whether it is the next version of what stands there; or none. */
export function titleAskedAbout({ errors, values }: Pick<FormState, "errors" | "values">): string {
  // Of several files it is the first of those that are left.
  return (errors.same && (values["files.0.title"] ?? values.title)?.[0]) || "";
}

/** The same for what is proposed: a lab has no talks. */
export function placeIn({ kind, id }: { kind: "meeting" | "lab"; id: string }, fields: Fields) {
  return kind === "meeting" ? meetingPlace(id, fields) : ({ kind, id } as const);
}
