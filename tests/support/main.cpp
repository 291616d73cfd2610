#define BOOST_TEST_MODULE servanda
#include <boost/test/unit_test.hpp>
