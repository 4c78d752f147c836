import { DocumentPages } from "#components/materials/document-pages";
import { MaterialPlayer } from "#components/materials/material-player";
import { Notice } from "#components/ui/notice";
import { WITHHELD } from "#lib/contents/messages";
import { fileDescription } from "#lib/files/messages";
import { describeHref } from "#lib/links/messages";
import type { MaterialDetails } from "#lib/material-pages/queries";
import { isPlayed, materialFileUrl } from "#lib/materials/rules";

/** The thing itself: to play, to look at, to open. */
export function MaterialOpening(props: { material: MaterialDetails; from: number }) {
  const { material } = props;
  const { url, newest, content } = material;
  if (url) {
    return (
      <div className="border-t border-line pt-6">
        <p>
          <a href={url} className="button" rel="noreferrer">
            Apri il materiale
          </a>
        </p>
        <p className="mt-3 max-w-[62ch] break-words text-quiet">
          {describeHref(url)}: <span className="address">{url}</span>
        </p>
      </div>
    );
  }
  if (!newest) return null;
  if (content?.withheld) {
    return (
      <Notice tone="warning" title="Il file non si può scaricare">
        {WITHHELD[content.withheld]}
      </Notice>
    );
  }
  const href = materialFileUrl(newest.id, newest.file.name);
  return (
    <div className="border-t border-line pt-6">
      {isPlayed(newest.file.mediaType) && (
        <MaterialPlayer material={material} src={href} from={props.from} />
      )}
      <p className={isPlayed(newest.file.mediaType) ? "mt-4" : undefined}>
        <a href={href} className="button">
          {isPlayed(newest.file.mediaType) ? "Scarica la registrazione" : "Apri il file"}
        </a>{" "}
        <span className="text-sm text-soft">{fileDescription(newest.file)}</span>
      </p>
      <Likeness material={material} href={href} />
    </div>
  );
}

/** A picture itself, or what the pages of a document look like. */
function Likeness({ material, href }: { material: MaterialDetails; href: string }) {
  const { newest, title } = material;
  if (!newest || isPlayed(newest.file.mediaType)) return null;
  if (newest.file.mediaType.startsWith("image/")) {
    return (
      <picture>
        <img src={href} alt={material.description ?? title} className="mt-4 max-h-[80vh] w-auto" />
      </picture>
    );
  }
  return <DocumentPages material={material} href={href} />;
}
