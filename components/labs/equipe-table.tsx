import { DataTable } from "#components/ui/data-table";

type EquipeMember = {
  id: string;
  profession: string;
  sector: string;
  organisation: { name: string; href: string } | null;
  person: { name: string; href: string } | null;
  headcount: number;
  note: string | null;
};

/** Who works in a lab: professions, sectors, organisations, and how many. */
export function EquipeTable({ members }: { members: readonly EquipeMember[] }) {
  return (
    <DataTable
      caption="Professioni, settori ed enti dell’équipe"
      rows={members}
      rowKey={(member) => member.id}
      columns={[
        {
          key: "profession",
          heading: "Professione",
          rowHeader: true,
          cell: ({ profession, person, note }) => (
            <>
              {profession}
              {note && <span className="block text-sm font-normal text-soft">{note}</span>}
              {person && (
                <a href={person.href} className="block font-normal">
                  {person.name}
                </a>
              )}
            </>
          ),
        },
        { key: "sector", heading: "Settore", cell: (member) => member.sector },
        {
          key: "organisation",
          heading: "Ente",
          cell: ({ organisation }) =>
            organisation ? <a href={organisation.href}>{organisation.name}</a> : "–",
        },
        { key: "headcount", heading: "Persone", numeric: true, cell: (member) => member.headcount },
      ]}
    />
  );
}
