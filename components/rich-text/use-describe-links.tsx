"use client";

import { useEffect, useRef } from "react";

/** Links to `#id`, as what is wrong with a page has them, ask about a picture instead of scrolling. */
export function useDescribeLinks(id: string, describeNext: () => void): void {
  const latest = useRef(describeNext);
  latest.current = describeNext;
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const { target } = event;
      if (!(target instanceof Element) || !target.closest(`a[href="#${id}"]`)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  }, [id]);
}
