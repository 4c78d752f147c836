import { PageHead } from "#components/ui/page-head";
import { newsroomPage } from "./newsroom-page";

const { page, metadata } = newsroomPage({
  title: "Redazione",
  section: "/redazione",
  load: async () => null,
  draw: () => <PageHead title="Redazione" />,
});

export { metadata, page as default };
