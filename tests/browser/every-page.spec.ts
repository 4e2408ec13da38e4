import { desktop, expectAccessible, expectNoSidewaysScroll, phone, signIn, test } from "./fixtures";

const pages = {
  nobody: [
    "/",
    "/sos",
    "/login",
    "/register",
    "/register/patient",
    "/register/psychologist",
    "/password/forgot",
    "/privacy",
    "/terms",
    "/offline",
    "/write",
    "/nothing-here",
  ],
  "paciente@demo.test": [
    "/dashboard/today",
    "/dashboard/check-in",
    "/dashboard/diary",
    "/dashboard/diary/new",
    "/dashboard/diary/search?q=sono",
    "/dashboard/diary/preview",
    "/account",
    "/account/password",
    "/account/two-step",
    "/account/devices",
    "/account/clinics",
  ],
  "psicologa@demo.test": ["/dashboard/patients", "/dashboard/invites", "/account"],
  "admin@demo.test": ["/admin/users", "/admin/invites"],
  "plataforma@demo.test": ["/platform/clinics"],
};

for (const [who, addresses] of Object.entries(pages)) {
  test(`every page of ${who} is accessible and fits a small phone and a desktop, light and dark`, async ({ page }) => {
    test.setTimeout(180_000);
    if (who !== "nobody") await signIn(page, who);
    for (const address of addresses) {
      await page.setViewportSize(phone);
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(address);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await page.setViewportSize(desktop);
      await page.emulateMedia({ colorScheme: "dark" });
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
  });
}
