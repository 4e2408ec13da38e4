import { useRouteLoaderData } from "@remix-run/react";

/** Whether the login cookie leads to somebody, as root.tsx's loader says. */
export function useSignedIn(): boolean {
  return useRouteLoaderData<{ signedIn?: boolean }>("root")?.signedIn === true;
}

/** Where "início" is: the own first page of who is signed in, else the site's. */
export function useHomeHref(): string {
  return useSignedIn() ? "/dashboard" : "/";
}
