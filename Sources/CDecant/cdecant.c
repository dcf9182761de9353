#include "include/cdecant.h"
