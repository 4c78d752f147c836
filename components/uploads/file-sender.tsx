"use client";

import { type ReactNode, useContext, useEffect, useRef, useState } from "react";
import { describedBy, FieldFrame } from "#components/ui/field-frame";
import { FormContext, useField } from "#components/ui/form-context";
import { FormFileField } from "#components/ui/form-file-field";
import { BegunFiles } from "#components/uploads/begun-files";
import { DropArea } from "#components/uploads/drop-area";
import { MaterialRow, type RowKind } from "#components/uploads/material-row";
import { dropUpload } from "#components/uploads/sending";
import { SendingNews } from "#components/uploads/sending-news";
import { SentFile } from "#components/uploads/sent-file";
import { useHeldForm } from "#components/uploads/use-held-form";
import { useSendings } from "#components/uploads/use-sendings";
import type { BegunUpload } from "#lib/uploads/queries";
import { isSameFile, uploadsNamed } from "#lib/uploads/rules";
import { UPLOADS_PATH } from "#lib/web/per-request";
import "#components/uploads/uploads.css";

/** As many rows come back with a form that is refused. */
const MOST = 10;

/**
 * The field of a form for a file. Without scripts the form sends the file itself; with them it goes in
 * pieces beside the form, which then names it (`upload`). With `several` there are rows instead,
 * `files.0.upload`, each with a title and a kind, and what stands inside is for one file alone.
 */
export function FileSender(props: {
  /** Before the ids of its fields: one form of several on a page. */
  idPrefix: string;
  label: string;
  /** Said where the form sends the file itself, and where it goes in pieces. */
  hints: { whole: ReactNode; pieces: ReactNode };
  accept?: string;
  /** What its sender began and did not attach. */
  begun: readonly BegunUpload[];
  several?: { kinds: readonly RowKind[] };
  /** The form may go without one. */
  optional?: boolean;
  children?: ReactNode;
}) {
  const { idPrefix, label, accept, several } = props;
  const id = `${idPrefix}file`;
  const { values } = useContext(FormContext);
  const { error: refused } = useField("file");
  const { sendings, views } = useSendings();
  const [isScripted, setScripted] = useState(false);
  const [begun, setBegun] = useState(props.begun);
  const whole = useRef<HTMLDivElement>(null);
  const choose = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const held = useHeldForm(list, views, props.optional);

  const take = (upload: BegunUpload) => {
    sendings.take(upload);
    setBegun((before) => before.filter((other) => other !== upload));
  };
  const add = (files: readonly File[]) => {
    held.forget();
    if (!several) for (const { key } of views) sendings.remove(key);
    const room = several ? MOST - views.length : 1;
    for (const file of files.slice(0, room)) {
      const there = begun.find((upload) => isSameFile(upload, file));
      sendings.add(file, there);
      if (there) setBegun((before) => before.filter((other) => other !== there));
    }
    if (files.length > room) held.say(`Si allegano al massimo ${MOST} file alla volta.`);
  };

  // Once, when scripts run: what was chosen before they did, and what a form that came back had.
  const begin = useRef(() => {
    const input = whole.current?.querySelector<HTMLInputElement>("input[type=file]");
    if (input?.files?.length) add([...input.files]);
    for (const named of uploadsNamed(values)) {
      const there = begun.find(({ id, size, arrived }) => id === named && arrived === size);
      if (there) take(there);
    }
    setScripted(true);
  });
  useEffect(() => begin.current(), []);

  if (!isScripted) {
    return (
      <div ref={whole}>
        <FormFileField name="file" id={id} label={label} hint={props.hints.whole} accept={accept} />
        {props.children}
      </div>
    );
  }
  const error = held.problem || (views.length === 0 ? refused : undefined);
  const hint = props.hints.pieces;
  const remove = (key: string) => {
    sendings.remove(key);
    choose.current?.focus();
  };
  return (
    <div ref={list}>
      <FieldFrame id={id} label={label} hint={hint} error={error}>
        <DropArea
          id={id}
          ref={choose}
          multiple={several !== undefined}
          accept={accept}
          describedBy={describedBy({ id, hint, error })["aria-describedby"]}
          onFiles={add}
        />
      </FieldFrame>
      <ol className="sent-files" aria-label="File scelti">
        {views.map((file, at) => (
          <SentFile
            key={file.key}
            file={file}
            onPause={() => sendings.pause(file.key)}
            onResume={() => sendings.resume(file.key)}
            onRemove={() => remove(file.key)}
          >
            {several ? (
              <MaterialRow idPrefix={idPrefix} at={at} file={file} kinds={several.kinds} />
            ) : (
              <input type="hidden" name="upload" value={file.uploadId ?? ""} />
            )}
          </SentFile>
        ))}
      </ol>
      <BegunFiles
        begun={begun}
        onTake={take}
        onDrop={(upload) => {
          void dropUpload(`${UPLOADS_PATH}/${upload.id}`);
          setBegun((before) => before.filter((other) => other !== upload));
          choose.current?.focus();
        }}
      />
      <SendingNews views={views} />
    </div>
  );
}
