/** Sends a file as the whole body of a request; what is in the way is thrown in words for its sender. */
export async function sendFile<Answer>(address: string, file: File): Promise<Answer> {
  const answer = await fetch(address, {
    method: "POST",
    body: file,
    headers: { "Content-Type": "application/octet-stream" },
  }).catch(() => {
    throw new Error("Il collegamento si è interrotto: riprovare tra poco.");
  });
  const content = await answer.json().catch(() => null);
  if (answer.ok && content) return content as Answer;
  throw new Error(
    content?.message ?? "Il portale non ha risposto come doveva: riprovare tra poco.",
  );
}
