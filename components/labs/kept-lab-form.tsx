import type { ComponentProps } from "react";
import { LAB_ROW_LABELS, LabRows } from "#components/registers/lab-rows";
import { ActionForm } from "#components/ui/action-form";
import { EnterSaves } from "#components/ui/enter-saves";
import { RecordKeys } from "#components/ui/record-keys";
import type { KeptLab } from "#lib/lab-keeping/queries";

const PARTS = ["members", "services", "funding", "diary"] as const;

/** What a coordinator keeps of a lab, in one form that works without scripts. */
export function KeptLabForm(
  props: { lab: KeptLab; action: ComponentProps<typeof ActionForm>["action"] } & Pick<
    ComponentProps<typeof LabRows>,
    "choices" | "names" | "sources"
  >,
) {
  const { lab, choices, names, sources } = props;
  return (
    <>
      <nav aria-label="Parti del laboratorio" className="mt-6">
        <ul className="flex flex-wrap gap-x-6">
          {PARTS.map((part) => (
            <li key={part}>
              <a href={`#${part}`} className="inline-block py-2.5">
                {LAB_ROW_LABELS[part]}
              </a>
            </li>
          ))}
          <li>
            <a href={`#diary.${lab.diary.length}.day`} className="inline-block py-2.5">
              Nuovo giorno nel diario
            </a>
          </li>
        </ul>
      </nav>
      <ActionForm action={props.action} submit="Salva il laboratorio" labels={LAB_ROW_LABELS}>
        <EnterSaves />
        <RecordKeys record={lab} />
        <LabRows lab={lab} choices={choices} names={names} sources={sources} />
      </ActionForm>
    </>
  );
}
