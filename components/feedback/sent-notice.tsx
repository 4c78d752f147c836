import type { ReactNode } from "react";
import { Notice } from "#components/ui/notice";

/** Says that a message has arrived, and the way back to the page it was about. */
export function SentNotice(props: { title: string; page: string | null; children?: ReactNode }) {
  return (
    <>
      <Notice tone="success" title={props.title}>
        {props.children}
      </Notice>
      <p>
        <a href={props.page ?? "/"}>
          {props.page ? "Torna alla pagina" : "Torna alla pagina iniziale"}
        </a>
      </p>
    </>
  );
}
