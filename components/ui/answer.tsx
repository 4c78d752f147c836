/** What was asked of the server, or in words why there is none. */
export type Answer<T> = { value: T } | { problem: string };

/** The value; what is in its way is thrown with words that may be shown. */
export async function unwrapped<T>(asked: Promise<Answer<T>>): Promise<T> {
  const answer = await asked;
  if ("problem" in answer) throw new Error(answer.problem);
  return answer.value;
}
