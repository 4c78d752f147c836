import { expect, test } from "vitest";
import { ORGANISATION_KIND_SLUGS, organisationKindOfSlug } from "#lib/organisations/messages";
import { ORGANISATION_KINDS } from "#lib/organisations/schema";

test.each(ORGANISATION_KINDS)("%s is found by its address", (kind) => {
  expect(organisationKindOfSlug(ORGANISATION_KIND_SLUGS[kind])).toBe(kind);
});

test("no other address is a kind", () => {
  expect(organisationKindOfSlug("municipality")).toBeUndefined();
});
