"use client";

import { type DragEvent, type Ref, useRef, useState } from "react";

/** Where files are dropped; the button opens the same choice for keyboards and phones. */
export function DropArea(props: {
  id: string;
  ref: Ref<HTMLButtonElement>;
  multiple: boolean;
  accept?: string | undefined;
  describedBy?: string | undefined;
  onFiles: (files: readonly File[]) => void;
}) {
  const { id, multiple } = props;
  const input = useRef<HTMLInputElement>(null);
  const words = multiple ? "Scegli i file" : "Scegli il file";
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    // A text that is dragged is for a field.
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length > 0) props.onFiles(multiple ? files : files.slice(0, 1));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same
    <div
      className={`drop-area ${isOver ? "over" : ""}`}
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <button
        id={id}
        ref={props.ref}
        type="button"
        className="button quiet"
        // Or it would be called like its field.
        aria-label={words}
        aria-describedby={props.describedBy}
        onClick={() => input.current?.click()}
      >
        {words}
      </button>
      <span className="drop-hint">{multiple ? "o trascinarli qui" : "o trascinarlo qui"}</span>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={props.accept}
        onChange={({ target }) => {
          take(target.files);
          // The same file may be chosen again.
          target.value = "";
        }}
      />
    </div>
  );
}
