import { MergeChoice } from "#components/registers/merge-choice";
import { MergePreview } from "#components/registers/merge-preview";
import { ActionForm } from "#components/ui/action-form";
import { FormCheck } from "#components/ui/form-check";
import { Notice } from "#components/ui/notice";
import { PageHead } from "#components/ui/page-head";
import type { AccountActor } from "#lib/actor";
import type { RecordsToMerge } from "#lib/merges/queries";
import { findWritten } from "#lib/naming/queries";
import { suggestionSources } from "#lib/naming/rules";
import type { NameChoice } from "#lib/registers/rules";
import type { FormState } from "#lib/web/form-state";
import { newsroomPage } from "../newsroom-page";
import { idOf, REGISTERS } from "./reading";

interface Merging {
  base: string;
  register: string;
  /** Which names are offered. */
  names: "people" | "organisations";
  /** What is to be sure of. */
  same: string;
  load: (actor: AccountActor, ids: { keptId: string; mergedId: string }) => Promise<RecordsToMerge>;
  action: (state: FormState, data: FormData) => Promise<FormState>;
}

/** Two records of one person or body become one: first which, then what changes, then it is done. */
export function mergePage({ base, register, names, same, load, action }: Merging) {
  return newsroomPage({
    title: "Unisci due schede",
    section: "/redazione/registri",
    trail: [REGISTERS, { label: register, href: base }],
    load: async (actor, address) => {
      const keptId = idOf(address);
      const { con, nome = "" } = address.query;
      const named = con ? [] : await findOthers(actor, { names, nome, keptId });
      const [only] = named.length === 1 ? named : [];
      const mergedId = con ? idOf({ ...address, params: { id: con } }) : only?.isSame && only.id;
      if (!mergedId) return { keptId, offers: named, asked: nome };
      return { records: await load(actor, { keptId, mergedId }) };
    },
    draw: ({ records, keptId, offers, asked }) => (
      <>
        <PageHead title="Unisci due schede" />
        {offers && (
          <MergeChoice
            action={`${base}/${keptId}/unisci`}
            source={suggestionSources()[names]}
            offers={offers}
            asked={asked}
          />
        )}
        {records && <MergePreview base={base} records={records} />}
        {records && !records.allowed && (
          <Notice tone="warning">
            All’altra scheda sono legati degli account, con i loro diritti: l’unione spetta
            all’amministrazione.
          </Notice>
        )}
        {records?.kept.archivedAt && (
          <Notice tone="warning">
            La scheda che resta è in archivio: va prima ripristinata, oppure si tiene l’altra.
          </Notice>
        )}
        {records?.allowed && !records.kept.archivedAt && (
          <ActionForm
            action={action}
            submit="Unisci le due schede"
            labels={{ confirmed: "Conferma" }}
          >
            <input type="hidden" name="keptId" value={records.kept.id} />
            <input type="hidden" name="keptVersion" value={records.kept.version} />
            <input type="hidden" name="mergedId" value={records.merged.id} />
            <input type="hidden" name="mergedVersion" value={records.merged.version} />
            <FormCheck name="confirmed" label={same} />
          </ActionForm>
        )}
      </>
    ),
  });
}

/** The records that a name may mean, but for the one that it is to be merged into. */
async function findOthers(
  actor: AccountActor,
  asked: { names: Merging["names"]; nome: string; keptId: string },
): Promise<(NameChoice & { isSame: boolean })[]> {
  const { names, nome, keptId } = asked;
  const texts = { people: [], organisations: [], [names]: [nome] };
  const meant = (await findWritten(actor, texts, "registers"))[names].get(nome.trim());
  const { same = [], likely = [] } = meant ?? {};
  const others = [
    ...same.map((choice) => ({ ...choice, isSame: true })),
    ...likely.map((choice) => ({ ...choice, isSame: false })),
  ];
  return others.filter(({ id }) => id !== keptId);
}
