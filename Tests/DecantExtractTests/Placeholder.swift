// Tests of DecantExtract.
