import type { SpeakerDraft } from "#components/meetings/speaker-draft";
import type { TalkKind } from "#lib/meetings/schema";

/** A talk while it is written: anything may still be missing. */
export interface TalkDraft {
  id: string;
  kind: TalkKind;
  title: string;
  abstract: string;
  day: string;
  startTime: string;
  recordingStartSeconds: number | null;
  /** What was typed of it, and is no position yet. */
  pendingRecordingStart?: string | undefined;
  zoneIds: readonly string[];
  thematicAreaIds: readonly string[];
  speakers: readonly SpeakerDraft[];
}

export function newTalk(): TalkDraft {
  return {
    id: crypto.randomUUID(),
    kind: "talk",
    title: "",
    abstract: "",
    day: "",
    startTime: "",
    recordingStartSeconds: null,
    zoneIds: [],
    thematicAreaIds: [],
    speakers: [],
  };
}
