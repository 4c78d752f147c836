"use client";

import { createContext, type ReactNode } from "react";

/**
 * How a field says beside the button of its form that this was pressed, and what it waits for; null
 * when it waits no more.
 */
export const FormWaiting = createContext<(waiting: ReactNode) => void>(() => undefined);
