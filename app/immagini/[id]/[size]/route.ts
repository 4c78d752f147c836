import { pictureAnswer } from "../../picture-answer";

type Context = { params: Promise<{ id: string; size: string }> };

export async function GET(request: Request, { params }: Context) {
  const { id, size } = await params;
  return pictureAnswer(request, id, size);
}
