import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { HelpArticle } from "~/features/site/components/help/help-article";
import { findHelpPage, pagesBeside } from "~/features/site/components/help/help-pages";
import { breadcrumb, siteMeta } from "~/features/site/components/site-meta";
import { page } from "~/http/page.server";
import { AppError } from "~/lib/app-error";
import { sitePaths } from "~/site-paths";
import sheet from "~/styles/site.css?url";
import type { PageHandle } from "~/ui/shell/page-handle";

export const handle: PageHandle = { scripts: "shell" };

export const links: LinksFunction = () => [{ rel: "stylesheet", href: sheet }];

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { title, lead, slug } = data.page;
  const path = sitePaths.helpPage(slug);
  const steps = [
    { name: "Dúvidas", path: sitePaths.help() },
    { name: title, path },
  ];
  return siteMeta({ ...data, path, title, description: lead, data: [breadcrumb(data.origin, steps)] });
};

export async function loader(args: LoaderFunctionArgs) {
  return page(args, () => {
    const found = findHelpPage(args.params.slug ?? "");
    if (!found) throw new AppError("request.not_found");
    const beside = pagesBeside(found, 5).map(({ slug, title }) => ({ slug, title }));
    return Promise.resolve({ page: found, beside, origin: args.context.scope.platform.origin });
  });
}

export default function HelpOne() {
  const { page: shown, beside } = useLoaderData<typeof loader>();
  return <HelpArticle page={shown} beside={beside} />;
}
