// Tests of DecantIO.
