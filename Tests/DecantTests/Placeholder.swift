// Tests of Decant.
