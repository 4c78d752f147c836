import { pictureAnswer } from "../picture-answer";

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return pictureAnswer(request, (await params).id, null);
}
