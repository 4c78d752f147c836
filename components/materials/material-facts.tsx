import { Fragment } from "react";
import { MetaList } from "#components/ui/meta-list";
import { LANGUAGE_LABELS } from "#lib/clearances/messages";
import { contentMeasure } from "#lib/contents/messages";
import { fileDescription } from "#lib/files/messages";
import { downloadWords } from "#lib/material-pages/messages";
import type { MaterialDetails } from "#lib/material-pages/queries";
import { LICENCES_IN_WORDS } from "#lib/materials/messages";

/** Who made it, and what one wants to know before opening it. */
export function MaterialFacts({ material }: { material: MaterialDetails }) {
  const { authors, organisations, publisher, newest, content, isPublic } = material;
  const licence = LICENCES_IN_WORDS[material.licence];
  const measure = content && contentMeasure(content);
  return (
    <MetaList
      facts={[
        { term: "Di", value: authors.length > 0 && <Named names={authors} /> },
        {
          term: organisations.length === 1 ? "Ente" : "Enti",
          value: organisations.length > 0 && <Named names={organisations} />,
        },
        { term: "Pubblicato da", value: publisher },
        {
          term: "Licenza",
          value: licence.url ? (
            <a href={licence.url} rel="license">
              {licence.label}
            </a>
          ) : (
            licence.label
          ),
        },
        { term: "Lingua", value: LANGUAGE_LABELS[material.language] },
        {
          term: "File",
          value: newest && [fileDescription(newest.file), measure].filter(Boolean).join(", "),
        },
        { term: "Uso", value: isPublic && downloadWords(material.downloads) },
      ]}
    />
  );
}

function Named({ names }: { names: readonly { name: string; href: string | null }[] }) {
  return names.map(({ name, href }, index) => (
    <Fragment key={name}>
      {index > 0 && ", "}
      {href ? <a href={href}>{name}</a> : name}
    </Fragment>
  ));
}
