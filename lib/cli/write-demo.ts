import { createAccount } from "#lib/accounts/commands";
import { SYSTEM } from "#lib/actor";
import { type DemoReferences, demoReferences } from "#lib/cli/demo-references";
import { writeMeeting, writeNewsItem } from "#lib/cli/write-demo-pages";
import { addMilestone } from "#lib/community/commands";
import type { Tx } from "#lib/infra/db";
import { enqueue } from "#lib/infra/jobs";
import { createLab } from "#lib/labs/commands";
import { createOrganisation } from "#lib/organisations/commands";
import { createPerson } from "#lib/people/commands";
import { createSeries } from "#lib/series/commands";
import { SIGN_IN_MAIL } from "#lib/sign-in/rules";
import { markDemonstration } from "#lib/site/commands";
import { setYearFocus } from "#lib/themes/commands";
import { ACCOUNTS } from "#prisma/demo/accounts";
import { MILESTONES, YEAR_FOCUSES } from "#prisma/demo/community";
import { LABS, SERIES } from "#prisma/demo/labs";
import { MEETINGS } from "#prisma/demo/meetings";
import { NEWS } from "#prisma/demo/news";
import { ORGANISATIONS } from "#prisma/demo/organisations";
import { PEOPLE } from "#prisma/demo/people";
import type { DemoLab } from "#prisma/demo/shapes";

/** A newcomer may read the outbox some days after the first start. */
const WEEK = 7 * 24 * 60 * 60 * 1000;

/** Writes the demonstration content through the commands that the portal itself uses. */
export async function writeDemo(timeZone: string, tx: Tx): Promise<void> {
  const ids = await demoReferences(tx);
  await markDemonstration(SYSTEM, tx);
  for (const { theme, ...focus } of YEAR_FOCUSES) {
    await setYearFocus(SYSTEM, { ...focus, thematicAreaId: ids.theme(theme) }, tx);
  }
  for (const milestone of MILESTONES) await addMilestone(SYSTEM, milestone, tx);
  await writeOrganisations(ids, tx);
  await writePeople(ids, tx);
  for (const { slug, ...series } of SERIES) {
    ids.series.add(slug, (await createSeries(SYSTEM, { ...series, slugFrom: slug }, tx)).id);
  }
  for (const lab of LABS) {
    ids.lab.add(lab.slug, (await createLab(SYSTEM, labInput(lab, ids), tx)).id);
  }
  for (const meeting of MEETINGS) await writeMeeting(meeting, timeZone, ids, tx);
  for (const item of NEWS) await writeNewsItem(item, ids, tx);
  await writeAccounts(ids, tx);
}

/** One for each role. The addresses exist nowhere, so that their links only reach the outbox. */
async function writeAccounts(ids: DemoReferences, tx: Tx): Promise<void> {
  for (const { organisation, zone, referent, coordinates, ...account } of ACCOUNTS) {
    const organisationIds = organisation ? [ids.organisation(organisation)] : [];
    await createAccount(
      SYSTEM,
      {
        ...account,
        state: "active",
        organisationIds,
        referentOf: referent ? organisationIds : [],
        coordinatorOf: coordinates ? [ids.lab(coordinates)] : [],
        zoneIds: zone ? [ids.zone(zone)] : [],
        emailExempt: true,
        demonstration: true,
      },
      tx,
    );
    await enqueue(tx, SIGN_IN_MAIL, { email: account.email, callbackUrl: "", linkMs: WEEK });
  }
}

async function writeOrganisations(ids: DemoReferences, tx: Tx): Promise<void> {
  let partners = 0;
  for (const { slug, zone, ...given } of ORGANISATIONS) {
    const organisation = {
      acronym: null,
      description: null,
      website: null,
      partnerRole: null,
      aliases: [],
      ...given,
      zoneId: zone ? ids.zone(zone) : null,
      partnerOrder: given.partnerRole ? partners++ : null,
      slugFrom: slug,
    };
    ids.organisation.add(slug, (await createOrganisation(SYSTEM, organisation, tx)).id);
  }
}

async function writePeople(ids: DemoReferences, tx: Tx): Promise<void> {
  for (const { key, affiliations, biography, ...person } of PEOPLE) {
    const input = {
      ...person,
      biography: biography ?? null,
      affiliations: affiliations.map(({ organisation, ...affiliation }) => ({
        roleTitle: null,
        validFrom: null,
        validTo: null,
        attestedOn: null,
        sourceNote: null,
        ...affiliation,
        organisationId: ids.organisation(organisation),
      })),
    };
    ids.person.add(key, (await createPerson(SYSTEM, input, tx)).id);
  }
}

function labInput(
  { slug, healthAuthority, zones, members, funding, ...lab }: DemoLab,
  ids: DemoReferences,
) {
  return {
    endsOn: null,
    outputs: null,
    diary: [],
    ...lab,
    slugFrom: slug,
    healthAuthorityId: healthAuthority ? ids.authority(healthAuthority) : null,
    zoneIds: (zones ?? []).map(ids.zone),
    members: (members ?? []).map((member) => ({
      professionId: ids.profession(member.profession),
      sector: member.sector,
      organisationId: member.organisation ? ids.organisation(member.organisation) : null,
      personId: member.person ? ids.person(member.person) : null,
      headcount: member.headcount ?? 1,
      note: member.note ?? null,
    })),
    services: (lab.services ?? []).map((service) => ({ description: null, ...service })),
    funding: (funding ?? []).map((line) => ({
      fundingSourceId: ids.funding(line.source),
      note: line.note ?? null,
    })),
  };
}
