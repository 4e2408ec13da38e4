import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { HelpArticle } from "~/features/site/components/help/help-article";
import { findHelpPage, pagesBeside } from "~/features/site/components/help/help-pages";
import type { HelpRole } from "~/features/site/components/help/help-page";
import { breadcrumb, siteMeta } from "~/features/site/components/site-meta";
import { readLogin } from "~/http/login/login.server";
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

const roles = { patient: "patient", psychologist: "psychologist", admin: "clinic" } as const;

/** Whether a page's place opens for who asks; for nobody known it does, by way of signing in. */
async function mayGo(args: LoaderFunctionArgs, whom: readonly HelpRole[]): Promise<boolean> {
  const login = await readLogin(args).catch(() => null);
  if (!login) return true;
  return login.actor !== null && whom.includes(roles[login.actor.role]);
}

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const found = findHelpPage(args.params.slug ?? "");
    if (!found) throw new AppError("request.not_found");
    const beside = pagesBeside(found, 5).map(({ slug, title }) => ({ slug, title }));
    const { place, ...said } = found;
    // Who is signed in is known to the document's loader already; a place of another role is no way for them.
    const shown = place && (await mayGo(args, found.for)) ? { ...said, place } : said;
    return { page: shown, beside, origin: args.context.scope.platform.origin };
  });
}

export default function HelpOne() {
  const { page: shown, beside } = useLoaderData<typeof loader>();
  return <HelpArticle page={shown} beside={beside} />;
}
