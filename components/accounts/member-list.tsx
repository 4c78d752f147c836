import { DataTable } from "#components/ui/data-table";
import { MEMBER_STATE_LABELS, SUSPENSION_OBSTACLE_LABELS } from "#lib/accounts/messages";
import type { Member } from "#lib/accounts/queries";

/** The members of a referent's organisations, each with what the referent may do. */
export function MemberList(props: {
  members: readonly Member[];
  /** Where they are of several, each says of which. */
  severalOrganisations: boolean;
}) {
  return (
    <DataTable
      caption="Membri, in ordine alfabetico"
      rows={props.members}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", heading: "Nome", rowHeader: true, cell: ({ name }) => name },
        { key: "email", heading: "E-mail", cell: ({ email }) => email ?? "non indicata" },
        ...(props.severalOrganisations
          ? [
              {
                key: "organisations",
                heading: "Ente",
                cell: ({ organisations }: Member) => organisations.join(", "),
              },
            ]
          : []),
        { key: "state", heading: "Stato", cell: ({ state }) => MEMBER_STATE_LABELS[state] },
        { key: "access", heading: "Accesso", cell: (member) => <Access member={member} /> },
      ]}
    />
  );
}

function Access({ member: { id, name, state, obstacle } }: { member: Member }) {
  if (obstacle) {
    return <span className="text-base text-soft">{SUSPENSION_OBSTACLE_LABELS[obstacle]}</span>;
  }
  return (
    <a href={`/area/membri/${id}`} className="inline-block max-md:py-2.5">
      {state === "disabled" ? "Riattiva" : "Sospendi"}
      <span className="sr-only"> {name}</span>
    </a>
  );
}
