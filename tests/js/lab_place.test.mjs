/** Coming back to the same place, and the ways that lead there on a hub and without one. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { hubAddress, wayBack } from "../../widgets/ib_widgets/hosts/lab/paths.js";
import { chooseCell } from "../../widgets/ib_widgets/hosts/lab/place.js";

const LAPTOP = /** @type {any} */ ({ baseUrl: "/", hubPrefix: "", hubHost: "" });
const HUB = /** @type {any} */ ({ baseUrl: "/user/naam/", hubPrefix: "/hub/", hubHost: "" });
const BELOW = /** @type {any} */ ({ baseUrl: "/cursus/user/naam/", hubPrefix: "/cursus/hub/", hubHost: "https://school.nl" });

test("a place is remembered by the last cell that begins in the upper half of the window", () => {
  const cells = [-900, -100, 300, 700].map((top, at) => ({ id: `c${at}`, top }));
  assert.equal(chooseCell(cells, 800)?.id, "c2");
  assert.equal(chooseCell(cells, 400)?.id, "c1");
  assert.equal(chooseCell([{ id: "c0", top: 900 }], 400)?.id, "c0");
  assert.equal(chooseCell([], 400), null);
});

test("the hub answers for a stopped server below its own address", () => {
  assert.equal(hubAddress(LAPTOP), "");
  assert.equal(hubAddress(HUB), "/hub/user/naam/");
  assert.equal(hubAddress(BELOW), "https://school.nl/cursus/hub/user/naam/");
});

test("logging in leads back to the page: on a hub to whoever's server it is", () => {
  assert.equal(wayBack(LAPTOP, "/doc/tree/h1/h1.ipynb"), "/login?next=%2Fdoc%2Ftree%2Fh1%2Fh1.ipynb");
  assert.equal(wayBack(HUB, "/user/naam/doc/tree/h1/h1.ipynb"), "/hub/user-redirect/doc/tree/h1/h1.ipynb");
  assert.equal(wayBack(BELOW, "/cursus/user/naam/doc/tree/h1/h1.ipynb"), "https://school.nl/cursus/hub/user-redirect/doc/tree/h1/h1.ipynb");
});
