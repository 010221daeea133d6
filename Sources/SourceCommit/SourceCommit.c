#include "SourceCommit.h"

#ifndef TAPEOUT_COMMIT
// `git archive` writes the commit here, by the attribute export-subst; in a tree it stays a pattern.
#define TAPEOUT_COMMIT "$Format:%H$"
#endif

const char *tapeout_source_commit(void) {
  return TAPEOUT_COMMIT[0] == '$' ? "" : TAPEOUT_COMMIT;
}
