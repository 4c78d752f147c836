import { FOCUS_LABELS } from "#components/registers/focus-fields";
import { LAB_LABELS } from "#components/registers/lab-fields";
import { LAB_ROW_LABELS } from "#components/registers/lab-rows";
import { MILESTONE_LABELS } from "#components/registers/milestone-fields";
import { ORGANISATION_LABELS } from "#components/registers/organisation-fields";
import { PERSON_LABELS } from "#components/registers/person-fields";
import { SERIES_LABELS } from "#components/registers/series-fields";
import { SITE_LABELS } from "#components/registers/site-fields";
import { SITE_TEXT_LABELS } from "#components/registers/site-text-fields";
import { THEME_LABELS } from "#components/registers/theme-fields";
import { ZONE_LABELS } from "#components/registers/zone-fields";
import type { FieldLabels } from "#lib/record-history/rules";
import type { VersionedKind } from "#lib/record-versions/schema";

/** A version is read in the words and in the order of its form. */
export const RECORD_LABELS: Record<VersionedKind, FieldLabels> = {
  person: PERSON_LABELS,
  organisation: ORGANISATION_LABELS,
  thematic_area: THEME_LABELS,
  lab: { ...LAB_LABELS, ...LAB_ROW_LABELS },
  meeting_series: SERIES_LABELS,
  zone: ZONE_LABELS,
  milestone: MILESTONE_LABELS,
  year_focus: FOCUS_LABELS,
  site: SITE_LABELS,
  site_text: SITE_TEXT_LABELS,
};
