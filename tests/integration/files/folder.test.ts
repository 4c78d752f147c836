import { storeTests } from "#tests/support/store-tests";

storeTests();
